"""Every analysis, through the public interface."""
